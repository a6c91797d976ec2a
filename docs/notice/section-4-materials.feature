# language: zh-CN
功能: 通知第四部分：专项考核申报材料

  规则: 七项申报材料缺一不可（BR-10）

    场景: 七项材料齐全可以申报
      当 一家机构申报
      那么 办理成功

    场景大纲: 缺少<材料>不能申报
      当 一家机构申报，缺少材料"<代码>"
      那么 不予办理，原因是"MATERIAL_MISSING"

      例子:
        | 材料                                       | 代码                     |
        | （一）机构申请表                           | APPLICATION_FORM         |
        | （二）法人登记证书或统一社会信用代码信息   | REGISTRATION_CERTIFICATE |
        | （三）流程、制度、守则、实施方案及质量管控 | RULES_AND_PLAN           |
        | （四）人员名单及考评员证书                 | STAFF_ROSTERS            |
        | （五）场地设备设施证明或承诺书             | PREMISES_PROOF           |
        | （六）培训评价经历辅证材料                 | EXPERIENCE_PROOF         |
        | （七）真实性诚信承诺书                     | INTEGRITY_PLEDGE         |

  规则: 申报的是已上传的文件本身，以摘要为准（BR-10）

    场景: 材料文件没有上传不能申报
      当 一家机构申报，材料"PREMISES_PROOF"的文件没有上传
      那么 不予办理，原因是"FILE_NOT_UPLOADED"

    场景: 文件内容与摘要不符不能上传
      当 一家机构上传的文件与摘要不符
      那么 不予办理，原因是"FILE_HASH_DIFFERS"

    场景: 文件内容与声明的类型不符不能上传
      当 一家机构上传的文件与声明的类型不符
      那么 不予办理，原因是"FILE_TYPE_FALSE"

    场景: 评议组核查发现材料不真实的，不能推荐
      假如 一份申请已办到"评议组已组成"
      当 评议组核查材料，"PREMISES_PROOF"不真实
      那么 办理成功
      当 评议组评估，各项满分，结论为"RECOMMENDED"
      那么 不予办理，原因是"CONCLUSION_CONTRADICTS_SCORES"
